package io.tumen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests that came by another name than this machine's own, or from a page of another site. Nobody signs in
/// yet, so a page of somebody else must not read or write the record, neither by pointing its own name at the loopback
/// address (DNS rebinding) nor by sending a form to ours (request forgery).
@Component
class LocalHostOnly extends OncePerRequestFilter {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OWN_NAMES.contains(request.getServerName()) && !isOfAnotherSite(request.getHeader("Origin"))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /// @param origin of the page that asks, as browsers send it with every write; null from programs
    private static boolean isOfAnotherSite(@Nullable String origin) {
        if (origin == null) {
            return false;
        }
        try {
            return !OWN_NAMES.contains(String.valueOf(new URI(origin).getHost()));
        } catch (URISyntaxException e) {
            return true;
        }
    }
}

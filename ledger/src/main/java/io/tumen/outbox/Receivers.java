package io.tumen.outbox;

import io.tumen.corridor.InvalidValueException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which addresses notices may be sent to, so that a subscriber cannot make this program call what only this machine or
/// its
/// network can reach: `public` (https to public addresses), `loopback` (this machine, http too), and names of hosts
/// that
/// the operator trusts (http too, whatever address they have).
public final class Receivers {
    public static final Receivers PUBLIC = parse("public");

    private final Set<String> allowed;

    private Receivers(Set<String> allowed) {
        this.allowed = allowed;
    }

    /// @param setting words and names of hosts with commas; empty for none
    public static Receivers parse(String setting) {
        Set<String> words = new HashSet<>();
        Arrays.stream(setting.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        return new Receivers(words);
    }

    /// The address as one that can be called at all.
    ///
    /// @throws InvalidValueException when it cannot, or may not as far as its text tells
    public URI checked(String url) {
        URI address;
        try {
            address = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw invalid(url);
        }
        String scheme = address.getScheme();
        if (scheme == null
                || address.getHost() == null
                || address.getUserInfo() != null
                || address.getFragment() != null
                || !Set.of("https", "http").contains(scheme.toLowerCase(Locale.ROOT))) {
            throw invalid(url);
        }
        if (isPlain(address) && !isTrusted(address) && !allowed.contains("loopback")) {
            throw invalid(url);
        }
        return address;
    }

    /// Why nothing may be sent there as its name is resolved now; null when it may.
    @Nullable
    String findObjection(URI address) {
        if (isTrusted(address)) {
            return null;
        }
        try {
            for (InetAddress one : InetAddress.getAllByName(address.getHost())) {
                if (!mayCall(address, one)) {
                    return "not sent: " + address.getHost() + " is " + one.getHostAddress()
                            + ", and the operator's setting allows " + words();
                }
            }
            return null;
        } catch (UnknownHostException e) {
            return "not sent: no address is known for " + address.getHost();
        }
    }

    private boolean mayCall(URI address, InetAddress one) {
        return one.isLoopbackAddress()
                ? allowed.contains("loopback")
                : allowed.contains("public") && !isPlain(address) && isPublic(one);
    }

    /// Whether it is none of the addresses that IANA's registries set apart for other than the public network.
    static boolean isPublic(InetAddress one) {
        boolean apart = one.isAnyLocalAddress()
                || one.isLoopbackAddress()
                || one.isLinkLocalAddress()
                || one.isSiteLocalAddress()
                || one.isMulticastAddress();
        byte[] bytes = one.getAddress();
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        return !apart && (bytes.length == 4 ? isPublicV4(first, second, bytes[2]) : isPublicV6(first, second, bytes));
    }

    private static boolean isPublicV4(int first, int second, byte third) {
        return Stream.of(
                        first == 0 || first >= 224,
                        first == 100 && second >= 64 && second < 128,
                        first == 192 && second == 0 && (third == 0 || third == 2),
                        first == 198 && (second == 18 || second == 19))
                .noneMatch(apart -> apart);
    }

    /// Only global unicast (2000::/3), and of it nothing that wraps an address of the older protocol.
    private static boolean isPublicV6(int first, int second, byte[] bytes) {
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean special = first == 0x20 && second == 0x01 && bytes[2] < 2 && bytes[2] >= 0;
        return first >= 0x20 && first < 0x40 && !sixToFour && !special;
    }

    private boolean isTrusted(URI address) {
        return allowed.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    private static boolean isPlain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    private InvalidValueException invalid(String url) {
        return new InvalidValueException(
                "url", url, "an address without user and fragment that the operator's setting allows: " + words());
    }

    private String words() {
        return allowed.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        allowed.stream()
                                .sorted()
                                .map(word -> switch (word) {
                                    case "public" -> "https to public addresses";
                                    case "loopback" -> "this machine";
                                    default -> word;
                                })
                                .toList());
    }
}

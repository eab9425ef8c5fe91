package io.tumen.outbox;

import io.tumen.corridor.InvalidValueException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which addresses notices may be sent to, so that a subscriber cannot make this program call what only this machine
/// or its network can reach: `public` (https to public addresses), `loopback` (this machine, http too), and names of
/// hosts that the operator trusts (http too, whatever address they have).
public final class Receivers {
    public static final Receivers PUBLIC = parse("public");

    private final boolean publicToo;
    private final boolean loopbackToo;
    private final Set<String> hosts;

    private Receivers(boolean publicToo, boolean loopbackToo, Set<String> hosts) {
        this.publicToo = publicToo;
        this.loopbackToo = loopbackToo;
        this.hosts = hosts;
    }

    /// @param setting words and names of hosts with commas; empty for none
    /// @throws InvalidValueException when one of them is neither a word nor the name of a host
    public static Receivers parse(String setting) {
        Set<String> hosts = new TreeSet<>();
        Arrays.stream(setting.split(",", -1))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(hosts::add);
        // The two words are no names of hosts: else a host of that name could be called whatever its address.
        boolean publicToo = hosts.remove("public");
        boolean loopbackToo = hosts.remove("loopback");
        hosts.forEach(Receivers::checkHost);
        return new Receivers(publicToo, loopbackToo, hosts);
    }

    /// What can be no host of an address would silently allow nothing.
    private static void checkHost(String name) {
        String host;
        try {
            host = URI.create("https://" + name + "/").getHost();
        } catch (IllegalArgumentException e) {
            host = null;
        }
        if (!name.equals(host)) {
            throw new InvalidValueException(
                    "TUMEN_WEBHOOK_TO",
                    name,
                    "public, loopback or the name of a host such as hooks.intern.example, without scheme, port and"
                            + " path; several with commas, or nothing to send no notices");
        }
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
        if (isPlain(address) && !isTrusted(address) && !loopbackToo) {
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
        return one.isLoopbackAddress() ? loopbackToo : publicToo && !isPlain(address) && isPublic(one);
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
        return !apart
                && (bytes.length == 4
                        ? isPublicV4(first, second, Byte.toUnsignedInt(bytes[2]))
                        : isPublicV6(first, second, bytes));
    }

    private static boolean isPublicV4(int first, int second, int third) {
        return Stream.of(
                        first == 0 || first >= 224,
                        first == 100 && second >= 64 && second < 128,
                        first == 192 && second == 0 && (third == 0 || third == 2),
                        first == 192 && second == 88 && third == 99,
                        first == 198 && (second == 18 || second == 19),
                        first == 198 && second == 51 && third == 100,
                        first == 203 && second == 0 && third == 113)
                .noneMatch(apart -> apart);
    }

    /// Only global unicast (2000::/3), and of it nothing that wraps an address of the older protocol or is for
    /// documents.
    private static boolean isPublicV6(int first, int second, byte[] bytes) {
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean special = first == 0x20 && second == 0x01 && bytes[2] < 2 && bytes[2] >= 0;
        boolean written = first == 0x20 && second == 0x01 && bytes[2] == 0x0d && bytes[3] == (byte) 0xb8;
        boolean writtenToo = first == 0x3f && second == 0xff && bytes[2] < 0x10 && bytes[2] >= 0;
        boolean apart = Stream.of(sixToFour, special, written, writtenToo).anyMatch(one -> one);
        return first >= 0x20 && first < 0x40 && !apart;
    }

    private boolean isTrusted(URI address) {
        return hosts.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    private static boolean isPlain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    private InvalidValueException invalid(String url) {
        return new InvalidValueException(
                "url", url, "an address without user and fragment that the operator's setting allows: " + words());
    }

    private String words() {
        List<String> words = new ArrayList<>(hosts);
        if (publicToo) {
            words.add("https to public addresses");
        }
        if (loopbackToo) {
            words.add("this machine");
        }
        return words.isEmpty() ? "none" : String.join(", ", words);
    }
}

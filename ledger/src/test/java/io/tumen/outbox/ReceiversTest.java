package io.tumen.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.InvalidValueException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A subscriber cannot make the program call what only this machine or its network can reach.
class ReceiversTest {
    @ParameterizedTest
    @CsvSource({
        "1.1.1.1, true",
        "2606:4700::1111, true",
        "127.0.0.1, false",
        "127.9.9.9, false",
        "0.0.0.0, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "198.18.0.1, false",
        "192.0.2.1, false",
        "192.88.99.1, false",
        "198.51.100.1, false",
        "203.0.113.1, false",
        "192.88.98.1, true",
        "203.0.114.1, true",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "::, false",
        "fe80::1, false",
        "fd00::1, false",
        "::ffff:10.1.2.3, false",
        "64:ff9b::a01:203, false",
        "2002:a01:203::1, false",
        "2001:0:a01:203::1, false",
        "2001:db8::1, false",
        "2001:db9::1, true",
        "3fff::1, false",
        "3fff:fff::1, false",
        "3fff:1000::1, true",
    })
    void knowsWhichAddressesArePublic(String address, boolean isPublic) throws UnknownHostException {
        assertThat(Receivers.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example",
                "ftp://hooks.example/",
                "file:///etc/passwd",
                "https:///path",
                "https://user:secret@hooks.example/",
                "https://hooks.example/#part",
                "http://hooks.example/",
                "https://hooks example/",
            })
    void refusesAnAddressThatCannotBeCalledOrMayNot(String url) {
        assertThatThrownBy(() -> Receivers.PUBLIC.checked(url))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("https to public addresses");
    }

    /// A name server of the subscriber's, or of the network, could say any address for it.
    @ParameterizedTest
    @ValueSource(strings = {"public", "loopback"})
    void takesAWordOfTheSettingForNoHostThatIsTrusted(String word) {
        URI address = URI.create("http://" + word + "/hook");
        assertThatThrownBy(() -> Receivers.PUBLIC.checked(address.toString()))
                .isInstanceOf(InvalidValueException.class);
        assertThat(Receivers.parse(word).findObjection(address)).startsWith("not sent: ");
        // The control: a host of that setting that is no word is called without a look at its address.
        assertThat(Receivers.parse(word + ", " + word + "x").findObjection(URI.create("http://" + word + "x/hook")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example",
                "hooks.example:8443",
                "hooks.example/path",
                "*.example",
                "10.0.0.0/8",
                "user@hooks.example",
                "hooks example",
                "public;loopback",
                "::1",
            })
    void refusesASettingThatWouldAllowNothing(String word) {
        assertThatThrownBy(() -> Receivers.parse("public, " + word))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(
                        "TUMEN_WEBHOOK_TO '" + word + "' is not valid; right would be public, loopback or");
    }

    @Test
    void takesEveryHostThatAnAddressCanName() {
        for (String host :
                new String[] {"hooks.intern.example", "HOOKS", "10.1.2.3", "[::1]", "xn--80ak6aa92e.example"}) {
            assertThat(Receivers.parse(host).findObjection(URI.create("http://" + host + ":8080/x")))
                    .isNull();
        }
    }

    @Test
    void theOperatorSaysWhatIsAllowed() {
        URI own = URI.create("http://127.0.0.1:9/");
        assertThat(Receivers.parse("loopback").findObjection(own)).isNull();
        assertThat(Receivers.parse("127.0.0.1").findObjection(own)).isNull();
        assertThat(Receivers.PUBLIC.findObjection(URI.create("https://localhost/")))
                .startsWith("not sent: localhost is ")
                .contains("allows https to public addresses");
        assertThat(Receivers.parse("").findObjection(URI.create("https://1.1.1.1/")))
                .contains("allows none");
        assertThat(Receivers.PUBLIC.findObjection(URI.create("https://1.1.1.1/")))
                .isNull();
        assertThat(Receivers.PUBLIC.findObjection(URI.create("https://169.254.169.254/latest")))
                .isNotNull();
        assertThat(Receivers.parse("intern.example").checked("http://INTERN.example/x"))
                .hasHost("INTERN.example");
    }
}

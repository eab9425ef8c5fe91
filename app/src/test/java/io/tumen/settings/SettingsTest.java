package io.tumen.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.InvalidValueException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void refusesAtTheStartAReceiverThatCouldNeverBeCalled() {
        assertThatThrownBy(() -> settings("loopback,https://hooks.example"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContainingAll("TUMEN_WEBHOOK_TO 'https://hooks.example'", "hooks.intern.example");
        assertThat(settings("public, hooks.intern.example").webhookTo()).isEqualTo("public, hooks.intern.example");
        assertThat(settings("").webhookTo()).isEmpty();
    }

    private static Settings settings(String webhookTo) {
        return Settings.of(Map.of("TUMEN_WEBHOOK_TO", webhookTo), Path.of(""));
    }
}

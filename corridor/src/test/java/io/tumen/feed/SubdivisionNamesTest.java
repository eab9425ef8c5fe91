package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubdivisionNamesTest {
    @Test
    void tellTheCodesOfTodayAndBeforeAndTheNames() {
        assertThat(SubdivisionNames.listFor("CN-22"))
                .containsExactlyInAnyOrder("CN-JL", "CN-22", "Jilin", "吉林省", "吉林")
                .isEqualTo(SubdivisionNames.listFor("CN-JL"));
        assertThat(SubdivisionNames.listFor("RU-PRI")).containsExactlyInAnyOrder("RU-PRI", "Primorsky Krai");
        assertThat(SubdivisionNames.listFor("CN-XX")).isEmpty();
    }
}

package io.tumen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys and notes of the first tests are those of golang.org/x/mod/sumdb/note (`note_test.go`, Copyright The Go
/// Authors, BSD-3-Clause), the witness's key that of github.com/transparency-dev/formats (`note_cosigv1_test.go`, the
/// same licence), the checkpoint that of C2SP tlog-cosignature (CC BY 4.0).
class SignedNoteTest {
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETERS_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER_SIGNED = """
            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;
    private static final String ENOCH_SIGNED = """
            — EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=
            """;
    private static final String CHECKPOINT = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """;

    @Test
    void signsAsTheGoLibraryDoes() {
        SigningKey key = SigningKey.parse(PETERS_SECRET + "\n" + PETER);
        assertThat(key.verifier()).hasToString(PETER);
        assertThat(key.secretText()).isEqualTo(PETERS_SECRET + "\n" + PETER + "\n");
        assertThat(SignedNote.of(TEXT).signedBy(key, 0)).hasToString(TEXT + "\n" + PETER_SIGNED);
    }

    @Test
    void checksWhatTheGoLibrarySigned() {
        SignedNote note = SignedNote.parse(TEXT + "\n" + PETER_SIGNED + ENOCH_SIGNED);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(VerifierKey.parse(PETER))).isTrue();
        assertThat(note.isSignedBy(VerifierKey.parse(ENOCH))).isTrue();
        assertThat(SignedNote.parse(TEXT + "\n" + PETER_SIGNED).isSignedBy(VerifierKey.parse(ENOCH)))
                .isFalse();
        assertThat(SignedNote.parse(TEXT.replace('y', 'Y') + "\n" + PETER_SIGNED)
                        .isSignedBy(VerifierKey.parse(PETER)))
                .isFalse();
    }

    @Test
    void aWrongSignatureBesideARightOneOfTheSameKeySpoilsTheNote() {
        String wrong = PETER_SIGNED.replace("SffcvIAQ", "SffcvIAR");
        assertThat(SignedNote.parse(TEXT + "\n" + wrong + PETER_SIGNED).isSignedBy(VerifierKey.parse(PETER)))
                .isFalse();
    }

    @Test
    void acceptsNoManglingOfAKey() {
        for (int from = 0; from < PETER.length(); from++) {
            for (int to = from + 1; to <= PETER.length(); to++) {
                if (from > 0 || to < PETER.length()) {
                    assertThat(findKey(PETER.substring(from, to))).isFalse();
                }
            }
        }
        byte[] bytes = PETER.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i]++;
            assertThat(findKey(new String(bytes, StandardCharsets.US_ASCII))).isFalse();
            bytes[i]--;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "rekor.sigstore.dev+12345678+AwEB",
                ""
            })
    void refusesAKeyOfAnotherKind(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("public key '" + key + "'");
    }

    @Test
    void readsTheKeyOfAWitness() {
        String witness = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        assertThat(VerifierKey.parse(witness).kind()).isEqualTo(VerifierKey.Kind.COSIGNATURE);
        assertThat(VerifierKey.parse(witness)).hasToString(witness);
    }

    @Test
    void readsACheckpointWithACosignature() {
        SignedNote note = SignedNote.parse(CHECKPOINT);
        Checkpoint head = Checkpoint.of(note);
        assertThat(head.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(head.size()).isEqualTo(20_852_163);
        assertThat(head.unsigned().text()).isEqualTo(note.text());
        assertThat(note.signatures()).extracting(SignedNote.Line::id).containsExactly("033de0ae", "8d66cf3f");
        assertThat(note).hasToString(CHECKPOINT);
    }

    @Test
    void aWitnessSignsTheTimeToo() throws Exception {
        SigningKey witness = SigningKey.ofWitness(
                "witness.example.com/w1",
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        SignedNote note = SignedNote.parse(CHECKPOINT).signedBy(witness, 1_679_315_147);
        assertThat(note.findTimeOf(witness.verifier())).isEqualTo(1_679_315_147);
        SignedNote.Line line = note.linesOf(witness.verifier()).getFirst();
        // The same with the time one second later: bytes 4 to 11 hold it.
        byte[] bytes = Base64.getDecoder().decode(line.base64());
        bytes[11]++;
        SignedNote later = new SignedNote(note.text(), List.of())
                .with(new SignedNote.Line(
                        line.name(), line.id(), Base64.getEncoder().encodeToString(bytes)));
        assertThat(later.findTimeOf(witness.verifier())).isNull();
        assertThat(SigningKey.parse(witness.secretText()).verifier()).isEqualTo(witness.verifier());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text\n",
                "text\n\n",
                "\u0001text\n\n— PeterNeumann x08go/ZJkuBS9UG/\n",
                "text\n\n— Peter Neumann x08go/ZJ\n",
                "text\n\n— PeterNeumann x08go/ZJkuBS9UG/\nUnexpected line.\n",
                "text\n\n— PeterNeumann x08go/ZJkuBS9UG/"
            })
    void refusesWhatIsNoNote(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log\n01\n", "log\n1\n", "log\n-1\n", "\n1\n", "log\n1\nAAAA\n"})
    void refusesWhatIsNoCheckpoint(String text) {
        SignedNote note = SignedNote.of(text);
        assertThatThrownBy(() -> Checkpoint.of(note)).isInstanceOf(InvalidValueException.class);
    }

    private static boolean findKey(String text) {
        try {
            VerifierKey.parse(text);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }
}

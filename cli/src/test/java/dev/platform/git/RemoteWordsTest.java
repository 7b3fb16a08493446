package dev.platform.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            remote: error: GH006: Protected branch update failed                    | --branch NAME
            ! [remote rejected] main -> main (pre-receive hook declined)            | --branch NAME
            remote: GitLab: You are not allowed to push code to protected branches  | --branch NAME
            fatal: Authentication failed for https://git.example.com/x.git          | log in
            git@github.com: Permission denied (publickey).                          | SSH key
            fatal: could not read Username for https://x: terminal prompts disabled | log in
            ERROR: Repository not found.                                            | git remote -v
            fatal: unable to access https://x/: Could not resolve host: x           | network
            Authentication is required but no CredentialsProvider has been registered | install the `git`
            something nobody has heard of                                           | git push
            """)
    void eachRefusalHasItsHint(String words, String hint) {
        assertThat(RemoteWords.refusal("push to origin/main", words, null).hint())
                .contains(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "! x:refs/heads/main [rejected] (fetch first)",
                "! x:refs/heads/main [rejected] (non-fast-forward)",
                "! x:refs/heads/main [remote rejected] (cannot lock ref 'refs/heads/main': is at 1 but expected 2)",
                "! x:refs/heads/main [remote rejected] (failed to update ref)",
                "failed to lock"
            })
    void aLostRaceIsKnown(String words) {
        assertThat(RemoteWords.sayMoved(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(pre-receive hook declined)", "(protected branch hook declined)", "(permission denied)"})
    void aRefusalIsNoLostRace(String words) {
        assertThat(RemoteWords.sayMoved(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"remote: internal server error", "Missing tree 5be2e47319ea0e15f52f476ae88a463fff14f267"})
    void whatIsJustBeingGivenIsAskedForAgain(String words) {
        assertThat(RemoteWords.sayUnsettled(words)).isTrue();
        assertThat(RemoteWords.sayMoved(words)).isFalse();
    }
}

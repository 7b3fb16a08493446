package dev.platform.cli;

/** What the program's exit says to a script. */
enum ExitCode {
    DONE(0, "Done, or nothing to do."),
    NO(1, "The answer is no: errors in what people wrote, differences, drift."),
    USAGE(2, "The command line is wrong."),
    WORLD(3, "The world failed: disk, Git, network."),
    BUG(4, "A bug of platform.");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    /** In a sentence, for pages. */
    String meaning() {
        return meaning;
    }
}

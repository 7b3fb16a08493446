package dev.platform.cli;

/** What the program's exit says to a script. */
enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** The answer is no: errors in what people wrote, differences, drift. */
    NO(1),
    /** The command line is wrong. */
    USAGE(2),
    /** The world failed: disk, Git, network. */
    WORLD(3),
    /** A bug of ours. */
    BUG(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}

package dev.platform.golden;

/** Whether what is expected shall be replaced by what is there: {@code -Dgolden.update=true}. */
public final class GoldenUpdate {
    private GoldenUpdate() {}

    public static boolean isOn() {
        return Boolean.getBoolean("golden.update");
    }

    /** The command that updates what a test expects. */
    public static String command(Class<?> test) {
        return "if this is as it should be, run\n  mvn test -Dtest=" + test.getSimpleName()
                + " -Dgolden.update=true -Dsurefire.failIfNoSpecifiedTests=false\nand review 'git diff'";
    }
}

package dev.platform.render;

/** A template that can't be read or drawn, with its place; the caller turns it into a finding. */
public final class TemplateException extends RuntimeException {
    private final String template;
    private final int line;
    private final String problem;
    private final String hint;

    TemplateException(Place place, String problem, String hint) {
        super(place + ": " + problem);
        this.template = place.template();
        this.line = place.line();
        this.problem = problem;
        this.hint = hint;
    }

    public String template() {
        return template;
    }

    /** From 1; 0 means the template as a whole. */
    public int line() {
        return line;
    }

    public String problem() {
        return problem;
    }

    public String hint() {
        return hint;
    }
}

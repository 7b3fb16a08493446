package dev.platform.render;

/** A line of a template, from 1; 0 means the template as a whole. */
record Place(String template, int line) {
    TemplateException problem(String problem, String hint) {
        return new TemplateException(this, problem, hint);
    }

    @Override
    public String toString() {
        return line == 0 ? template : template + ":" + line;
    }
}

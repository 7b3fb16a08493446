package dev.platform.render;

import dev.platform.yaml.YamlWriter;

/** A tag in text that isn't a plain scalar: between quotes, in a comment, or in a file that isn't YAML. */
record PrintNode(Name name, Style style) implements Node {
    enum Style {
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        COMMENT,
        TEXT
    }

    @Override
    public void draw(Page page) {
        String text = page.scalar(name).toString();
        page.out()
                .append(
                        switch (style) {
                            case DOUBLE_QUOTED -> YamlWriter.escape(text);
                            case SINGLE_QUOTED -> printable(text).replace("'", "''");
                            case COMMENT -> Characters.flat(text);
                            case TEXT -> withoutTabs(printable(text));
                        });
    }

    private String printable(String text) {
        int bad = Characters.firstUnprintable(text);
        if (bad >= 0) {
            throw refuse(text.charAt(bad));
        }
        return text;
    }

    private String withoutTabs(String text) {
        if (text.indexOf('\t') >= 0) {
            throw refuse('\t');
        }
        return text;
    }

    private TemplateException refuse(char c) {
        String what = c == '\n' || c == '\r' ? "a line break" : "the control character " + Characters.name(c);
        return name.problem(
                "'" + name.text() + "' has " + what + ", which can't stand here",
                style == Style.TEXT ? "correct the value" : "use double quotes instead of single quotes");
    }
}

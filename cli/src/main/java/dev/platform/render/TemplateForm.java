package dev.platform.render;

import java.util.List;

/** How the lines of a kind of file are compiled. */
interface TemplateForm {
    /** A line that is printed. */
    void line(int index);

    /** A section's tag on a line of its own. */
    void section(Tag tag);

    /** The whole template as one node. */
    static Node compile(List<Line> lines, boolean yaml) {
        Assembly out = new Assembly();
        TemplateForm form = yaml ? new YamlForm(lines, out) : new PlainForm(lines, out);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isStandalone()) {
                line.tags().forEach(form::section);
            } else {
                form.line(i);
            }
        }
        return out.result();
    }
}

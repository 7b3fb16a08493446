package dev.platform.render;

import java.util.List;

/** Files that aren't YAML: values are printed as they are. */
record PlainForm(List<Line> lines, Assembly out) implements TemplateForm {
    @Override
    public void line(int index) {
        Line line = lines.get(index);
        out.openLine();
        new FreeText(new Cursor(line), out).print(PrintNode.Style.TEXT);
        out.closeLine();
    }

    @Override
    public void section(Tag tag) {
        if (tag.kind() == Tag.Kind.CLOSE) {
            out.close(true);
        } else {
            out.open(tag);
        }
    }
}

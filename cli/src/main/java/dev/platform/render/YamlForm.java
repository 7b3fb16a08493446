package dev.platform.render;

import java.util.List;

/** YAML files: what a tag stands in is found out from the text around it. */
final class YamlForm implements TemplateForm {
    private final List<Line> lines;
    private final Assembly out;
    private final YamlState state = new YamlState();

    YamlForm(List<Line> lines, Assembly out) {
        this.lines = lines;
        this.out = out;
    }

    @Override
    public void section(Tag tag) {
        if (tag.kind() == Tag.Kind.CLOSE) {
            out.close(true);
            state.closeSection();
        } else {
            out.open(tag);
            state.openSection();
        }
    }

    @Override
    public void line(int index) {
        Line line = lines.get(index);
        if (state.isBlock() && (line.isBlank() || line.indent() > state.blockColumn)) {
            blockLine(line);
            return;
        }
        state.endBlock();
        if (line.isStructure() && !state.isInside()) {
            structure(index);
        } else if (line.hasSections()) {
            withSections(line);
        } else if (new YamlLine(line, state, out).compile()) {
            out.text("\n");
        }
    }

    private void withSections(Line line) {
        boolean inside = state.isInside();
        out.openLine();
        new YamlLine(line, state, out).compile();
        if (inside) {
            out.closeLine();
        } else {
            out.closeTidyLine();
        }
    }

    /** A map or a list alone on its line: the value of the key above, or entries beside those of the lines around. */
    private void structure(int index) {
        Line line = lines.get(index);
        Tag tag = line.tags().get(0);
        int column = line.indent();
        if (!state.unsure && state.awaits != YamlState.NONE && column <= state.awaits) {
            throw tag.problem(
                    "'" + tag + "' is not indented under the key above",
                    "indent it by " + (state.awaits + 2) + ", or write 'key: " + tag + "'");
        }
        out.add(new StructureNode(Name.of(tag), column, position(index, column)));
        state.afterStructure();
    }

    private StructureNode.Position position(int index, int column) {
        if (hasSiblingAfter(index, column)) {
            return StructureNode.Position.AMONG_OTHERS;
        }
        if (state.unsure) {
            return StructureNode.Position.UNSURE;
        }
        return state.awaits == YamlState.NONE ? StructureNode.Position.AMONG_OTHERS : StructureNode.Position.ALONE;
    }

    private boolean hasSiblingAfter(int index, int column) {
        for (Line line : lines.subList(index + 1, lines.size())) {
            if (!line.isStandalone() && !line.isBlank() && !line.text().strip().startsWith("#")) {
                return line.indent() == column;
            }
        }
        return false;
    }

    private void blockLine(Line line) {
        if (line.isBlank()) {
            out.text("\n");
            return;
        }
        String margin = line.margin();
        if (state.blockIndent == YamlState.NONE) {
            state.blockIndent = line.indent();
        }
        if (line.isStructure() && !state.blockFolds) {
            Tag tag = line.tags().get(0);
            out.add(new StructureNode(Name.of(tag), margin.length(), StructureNode.Position.ALONE));
            return;
        }
        Cursor cursor = new Cursor(line);
        out.openLine();
        new FreeText(cursor, out).print(tag -> {
            boolean first = line.indent() == state.blockIndent && isFirst(line, cursor.at() - 1);
            int columns = state.blockGuesses && first ? line.indent() - state.blockColumn : 0;
            return new BlockPrintNode(Name.of(tag), margin, columns, cursor.atEnd());
        });
        out.closeLine();
    }

    private static boolean isFirst(Line line, int mark) {
        return line.text().substring(0, mark).chars().allMatch(c -> Line.isBlank((char) c) || Tag.isSection((char) c));
    }
}

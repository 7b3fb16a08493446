package dev.platform.render;

/** Compiles one line of YAML that isn't the text of a block scalar. */
final class YamlLine {
    private final Scan scan;
    private final Cursor cursor;
    private final YamlState state;
    private final Scalars scalars;
    private final InlineSections sections;
    private final YamlFlow flow;
    private final YamlBlockHeader header;
    private int quoteColumn;
    private boolean done;

    YamlLine(Line line, YamlState state, Assembly out) {
        this.scan = new Scan(line, state, out);
        this.cursor = scan.cursor;
        this.state = state;
        this.scalars = new Scalars(cursor, out);
        this.sections = new InlineSections(scan);
        this.header = new YamlBlockHeader(scan);
        this.flow = new YamlFlow(scan, scalars, sections);
    }

    /** Answers whether the line still needs its line break. */
    boolean compile() {
        boolean mark = cursor.startsWith("---") || cursor.startsWith("...");
        if (mark && cursor.isGap(3) && !state.isInside()) {
            scan.out.text(cursor.takeTo(3));
            scan.awaitValue(YamlState.ROOT);
        }
        while (!cursor.atEnd() && !done) {
            step();
        }
        if (scan.touched) {
            state.after(scan);
        }
        return !done;
    }

    private void step() {
        char c = cursor.here();
        if (state.quote != 0) {
            quoted();
        } else if (Tag.isSection(c)) {
            sections.tag();
        } else if (Line.isBlank(c)) {
            scan.literal();
        } else if (cursor.startsComment(cursor.at())) {
            new FreeText(cursor, scan.out).print(PrintNode.Style.COMMENT);
        } else if (c == '"' || c == '\'') {
            startQuote(c);
        } else if (state.flow > 0) {
            flow.step();
        } else {
            block(c);
        }
    }

    private void startQuote(char quote) {
        sections.refuseSecondValue();
        state.quote = quote;
        quoteColumn = cursor.at();
        scan.literal();
        quoted();
    }

    private void quoted() {
        scan.value();
        if (scalars.quoted(state.quote)) {
            state.quote = 0;
            boolean colon = cursor.here() == ':';
            if (colon && state.flow > 0) {
                scan.literal();
                scan.valued = false;
            } else if (colon && !scan.keyed && cursor.isEdge(cursor.at() + 1)) {
                key(quoteColumn);
            }
        }
    }

    private void block(char c) {
        if (c == '-' && cursor.isEdge(cursor.at() + 1) && !scan.keyed && !scan.valued) {
            scan.dashed = true;
            awaitValue(cursor.at(), StructureNode.Position.AFTER_DASH);
        } else if (c == '[' || c == '{') {
            flow.bracket();
        } else if (header.isHere()) {
            header.compile();
        } else {
            plain();
        }
    }

    /** At the colon after a key. */
    private void key(int column) {
        scan.keyed = true;
        awaitValue(column, StructureNode.Position.AFTER_KEY);
    }

    private void awaitValue(int column, StructureNode.Position position) {
        scan.literal();
        scan.awaitValue(column);
        boolean structure = cursor.rest().strip().equals(String.valueOf(Tag.Kind.STRUCTURE.mark()));
        if (structure && !scan.line.hasSections()) {
            cursor.takeTo(cursor.nextMark(cursor.length()));
            scan.out.add(new StructureNode(Name.of(cursor.takeTag()), column, position));
            scan.value();
            done = true;
        }
    }

    private void plain() {
        sections.refuseSecondValue();
        int start = cursor.at();
        int end = plainEnd();
        int colon = scan.keyed ? end : colonBefore(end);
        if (colon < end) {
            scalars.plain(cursor.trimmed(colon), ScalarNode.Role.KEY);
            scan.out.text(cursor.takeTo(colon));
            key(start);
        } else {
            scan.tagged = scalars.plain(cursor.trimmed(end), ScalarNode.Role.VALUE);
            refuseContinuation();
            scan.value();
        }
    }

    private int plainEnd() {
        int end = cursor.at() + 1;
        while (end < cursor.length() && !Tag.isSection(cursor.charAt(end)) && !cursor.startsComment(end)) {
            end++;
        }
        return end;
    }

    private int colonBefore(int end) {
        for (int i = cursor.at() + 1; i < end; i++) {
            if (cursor.charAt(i) == ':' && cursor.isEdge(i + 1)) {
                return i;
            }
        }
        return end;
    }

    /** A plain scalar that goes on over several lines can't be quoted as a whole. */
    private void refuseContinuation() {
        Tag tag = scan.tagged == null ? state.tagged : scan.tagged;
        if (tag != null && !scan.keyed && !scan.dashed && state.awaits == YamlState.NONE) {
            throw tag.problem(
                    "'" + tag + "' stands in a scalar of several lines",
                    "use a block: 'key: |' or 'key: >' and lines below");
        }
    }
}

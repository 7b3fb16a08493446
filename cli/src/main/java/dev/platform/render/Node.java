package dev.platform.render;

import java.util.List;

/** A piece of a compiled template. */
interface Node {
    void draw(Page page);

    /** Text that stands in the template as it is. */
    record Text(String text) implements Node {
        @Override
        public void draw(Page page) {
            page.out().append(text);
        }
    }

    /** Several pieces, one after the other. */
    record Sequence(List<Node> nodes) implements Node {
        @Override
        public void draw(Page page) {
            for (Node node : nodes) {
                node.draw(page);
            }
        }
    }

    /** A line with sections in it: it leaves no blanks at its end, and no line if nothing of it is printed. */
    record TidyLine(Node content) implements Node {
        @Override
        public void draw(Page page) {
            StringBuilder out = page.out();
            int start = out.length();
            content.draw(page);
            int end = out.length();
            while (end > start && Line.isBlank(out.charAt(end - 1))) {
                end--;
            }
            out.setLength(end);
            if (end > start) {
                out.append('\n');
            }
        }
    }

    /** Where the header of a block scalar may need a number later. */
    record BlockHeader() implements Node {
        @Override
        public void draw(Page page) {
            page.blockHeader();
        }
    }
}

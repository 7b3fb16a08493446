package dev.platform.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section. Null, false and what is empty don't print it; a list prints it for each item.
 *
 * @param repeats whether printing it twice in a row is sound; a scalar in the middle of a line is not
 */
record SectionNode(Name name, boolean inverted, boolean repeats, Node body) implements Node {
    @Override
    public void draw(Page page) {
        Object value = page.scope().find(name);
        if (inverted) {
            if (isNothing(value)) {
                body.draw(page);
            }
        } else if (!isNothing(value)) {
            some(page, value);
        }
    }

    private void some(Page page, @Nullable Object value) {
        if (value instanceof List<?> list) {
            if (!repeats && list.size() > 1) {
                throw name.problem(
                        "section '" + name.text() + "' repeats a value on one line",
                        "put '{{#" + name.text() + "}}' on a line of its own, or end each item with a comma in '[…]'");
            }
            for (Object item : list) {
                within(page, item);
            }
        } else if (Boolean.TRUE.equals(value)) {
            body.draw(page);
        } else {
            within(page, value);
        }
    }

    private void within(Page page, @Nullable Object item) {
        if (item == null) {
            throw name.problem("'" + name.text() + "' has an item that is null", "leave the item out of the view");
        }
        page.scope().enter(item);
        body.draw(page);
        page.scope().leave();
    }

    private boolean isNothing(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return !Boolean.TRUE.equals(value);
        }
        if (value instanceof String text) {
            return text.isEmpty();
        }
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        if (value instanceof Record || value instanceof Integer || value instanceof Long) {
            return false;
        }
        throw name.problem(
                "'" + name.text() + "' is " + Page.what(value) + " and can't open a section",
                "use a boolean, a record, a list, a string or a number");
    }
}

package dev.platform.render;

/** The sign that a block scalar follows: {@code |} or {@code >}, and how to read it. */
record YamlBlockHeader(Scan scan) {
    boolean isHere() {
        Cursor cursor = scan.cursor;
        char c = cursor.here();
        if ((c != '|' && c != '>') || !cursor.isGap(end())) {
            return false;
        }
        String rest = cursor.rest().substring(end() - cursor.at()).strip();
        return rest.isEmpty() || rest.startsWith("#");
    }

    void compile() {
        int end = end();
        boolean folds = scan.cursor.here() == '>';
        scan.literal();
        scan.out.add(new Node.BlockHeader());
        String details = scan.cursor.takeTo(end);
        scan.out.text(details);
        scan.state.startBlock(scan.column, details.chars().noneMatch(Character::isDigit), folds);
        scan.value();
    }

    private int end() {
        int end = scan.cursor.at() + 1;
        while ("+-0123456789".indexOf(scan.cursor.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}

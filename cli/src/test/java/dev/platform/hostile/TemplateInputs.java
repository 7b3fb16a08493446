package dev.platform.hostile;

import java.util.List;

final class TemplateInputs {
    private TemplateInputs() {}

    static final List<List<HostileInput>> ALL = List.of();
}

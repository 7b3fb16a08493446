package dev.platform.render;

import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.List;

/**
 * The templates of a repository, which take the place of those that are packed in the program.
 *
 * @param copies those that are the same as packed ones
 * @param others those that nobody else has
 */
public record OwnTemplates(List<RepoPath> copies, List<RepoPath> others) {
    public static OwnTemplates of(Inputs inputs) {
        List<RepoPath> copies = new ArrayList<>();
        List<RepoPath> others = new ArrayList<>();
        TemplateSource.own(inputs)
                .forEach((path, text) -> (TemplateSource.isPacked(path, text) ? copies : others).add(path));
        return new OwnTemplates(List.copyOf(copies), List.copyOf(others));
    }
}

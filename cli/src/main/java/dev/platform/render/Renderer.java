package dev.platform.render;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.plan.Plan;
import dev.platform.plan.Plan.Content;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RenderedMark;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws a plan: each planned file becomes text, headed by what it was rendered from. */
public final class Renderer {
    /** Argo CD leaves out a file that has these words anywhere, as if its objects were to be removed. */
    private static final String SKIPPED = "+argocd:skip-file-rendering";

    private final TemplateSource source;
    private final Templates templates;
    private final YamlReader yaml = YamlReader.forManifests();
    private final Findings findings;

    private Renderer(TemplateSource source, Findings findings) {
        this.source = source;
        this.templates = new Templates(source::text);
        this.findings = findings;
    }

    /** A template of the repository's folder as it comes with the program; null if that has no such one. */
    public static @Nullable String packed(RepoPath template) {
        return template.isBelow(TemplateSource.FOLDER)
                ? new TemplateSource(Inputs.of(FileTree.empty())).text(template.below(TemplateSource.FOLDER))
                : null;
    }

    /**
     * The text of every planned file.
     *
     * @param inputs may hold templates in place of the packed ones
     */
    public static FileTree render(Plan plan, Inputs inputs, Findings findings) {
        Renderer renderer = new Renderer(new TemplateSource(inputs), findings);
        List<String> texts = plan.files().parallelStream().map(renderer::text).toList();
        Map<RepoPath, String> files = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            files.put(plan.files().get(i).path(), texts.get(i));
        }
        return FileTree.of(files);
    }

    /**
     * Draws single files, one after the other, with templates that are read once.
     *
     * @param inputs may hold templates in place of the packed ones
     */
    public static Function<PlannedFile, String> drawing(Inputs inputs, Findings findings) {
        return new Renderer(new TemplateSource(inputs), findings)::text;
    }

    /** The text of a file that is written once and belongs to people from then on, so it has no head. */
    public static String draw(String template, Record view, Inputs inputs) {
        return new Templates(new TemplateSource(inputs)::text).render(template + ".mustache", view);
    }

    private String text(PlannedFile file) {
        String body = body(file);
        if (body.contains(SKIPPED)) {
            findings.error(
                    "argocd-marker-is-absent",
                    file.cause(),
                    "'" + SKIPPED + "' in " + file.path() + " would make Argo CD remove what the file holds",
                    "take these words out");
        }
        String text = RenderedMark.TEXT + " from " + file.cause().file()
                + "; do not edit, change that file and run: platform render\n" + body;
        if (file.content() instanceof Content.Drawn && isYaml(file) && source.isOverridden() && !body.isEmpty()) {
            yaml.read(file.path().value(), text, findings);
        }
        return text;
    }

    private String body(PlannedFile file) {
        if (file.content() instanceof Content.Drawn drawn) {
            return draw(file, drawn);
        }
        String text = ((Content.Copied) file.content()).text();
        return text.endsWith("\n") ? text : text + "\n";
    }

    private static boolean isYaml(PlannedFile file) {
        return file.path().value().endsWith(".yaml");
    }

    /** The file that holds the text of a planned one: a template, or what is copied. */
    public static String drawnBy(PlannedFile file) {
        return file.content() instanceof Content.Drawn drawn
                ? TemplateSource.FOLDER + "/" + template(file, drawn)
                : file.cause().file();
    }

    /** The template that draws a file, by its path in the folder of templates. */
    private static String template(PlannedFile file, Content.Drawn drawn) {
        return drawn.template() + (isYaml(file) ? ".yaml.mustache" : ".mustache");
    }

    private String draw(PlannedFile file, Content.Drawn drawn) {
        try {
            return templates.render(template(file, drawn), drawn.view());
        } catch (TemplateException e) {
            findings.error(
                    "template-is-sound",
                    new Location(TemplateSource.FOLDER.resolve(e.template()).value(), e.line(), 1),
                    e.problem(),
                    e.hint());
            return "";
        }
    }
}

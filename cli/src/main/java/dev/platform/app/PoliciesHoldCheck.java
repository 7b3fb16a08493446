package dev.platform.app;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.finding.Severity;
import dev.platform.policy.Policies;
import dev.platform.policy.Policies.Refusal;
import dev.platform.tree.FileTree;
import dev.platform.tree.RenderedMark;

/** The admission policies of the cluster let every object pass. A finding's rule is the policy's name. */
final class PoliciesHoldCheck implements ObjectCheck {
    private final FileTree rendered;
    private final Policies policies;

    PoliciesHoldCheck(FileTree rendered, Policies policies) {
        this.rendered = rendered;
        this.policies = policies;
    }

    @Override
    public boolean look(RenderedObject object, Findings findings) {
        policies.check(object.path(), object.document()).forEach(refusal -> findings.add(finding(object, refusal)));
        return true;
    }

    @Override
    public void finish(Findings findings) {
        policies.mistakes()
                .forEach(mistake -> findings.error(
                        "policy-is-whole",
                        Location.of(mistake.file().value()),
                        "an expression can't be compiled: " + mistake.message(),
                        "correct it in " + RenderedMark.cause(rendered.files().getOrDefault(mistake.file(), ""))));
    }

    private Finding finding(RenderedObject object, Refusal refusal) {
        String text = rendered.files().getOrDefault(object.path(), "");
        return new Finding(
                refusal.denies() ? Severity.ERROR : Severity.WARNING,
                refusal.policy(),
                object.document().at(refusal.steps()),
                object.kind() + " '" + object.name() + "': " + refusal.message(),
                "correct " + RenderedMark.cause(text) + ", from which it is rendered, or the template that draws it");
    }
}

package dev.platform.doctor;

import dev.platform.app.Proposal;
import dev.platform.finding.Plural;
import dev.platform.git.GitRepository;
import dev.platform.git.HookState;
import dev.platform.tree.RepoPath;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What commits and pushes need. */
final class GitCheckups {
    /** What stands before the host and the path: a scheme, a user, a port. */
    private static final Pattern START = Pattern.compile("^([a-z+]+://)?([^@/]*@)?");

    private GitCheckups() {}

    static Diagnosis workTree(Circumstances circumstances) {
        return GitRepository.isRepository(circumstances.folder())
                ? circumstances.inGit(git -> Diagnosis.ok("the work tree is " + git.root()))
                : Diagnosis.error("this folder isn't in the work tree of a Git repository", "git init");
    }

    /** Nothing is in the middle, such as a merge. */
    static Diagnosis state(Circumstances circumstances) {
        return circumstances.inGit(git -> {
            git.checkState();
            return Diagnosis.ok("no merge or rebase is going on");
        });
    }

    static Diagnosis branch(Circumstances circumstances) {
        return circumstances.inGit(git -> {
            String branch = git.head().branch();
            return branch == null
                    ? Diagnosis.error("HEAD is detached: a commit would be on no branch", "git switch main")
                    : Diagnosis.ok("commits go to '" + branch + "'");
        });
    }

    static Diagnosis identity(Circumstances circumstances) {
        return circumstances.inGit(git -> {
            git.checkIdentity();
            return Diagnosis.ok("Git knows who commits");
        });
    }

    /** What is pushed shall be what Argo CD clones. */
    static Diagnosis remote(Circumstances circumstances) {
        return circumstances.inGit(git -> {
            Optional<String> url = git.remoteUrl();
            return circumstances.inRepository(read -> {
                if (read.proposal() == null) {
                    return url.isEmpty() ? none("URL") : Diagnosis.ok("the remote is " + url.get());
                }
                String written =
                        read.proposal().desired().platform().repository().url().value();
                return url.map(remote -> compare(remote, written)).orElseGet(() -> none(written));
            });
        });
    }

    private static Diagnosis none(String url) {
        return Diagnosis.warning("there is no remote, so nothing can be pushed", "git remote add origin " + url);
    }

    private static Diagnosis compare(String remote, String written) {
        return place(remote).equals(place(written))
                ? Diagnosis.ok("the remote is " + remote)
                : Diagnosis.warning(
                        "the remote is " + remote + ", but Argo CD clones " + written,
                        "git remote set-url origin " + written + ", or correct repository.url in platform.yaml");
    }

    /** The same for https://host/a/b.git and git@host:a/b. */
    private static String place(String url) {
        return START.matcher(url).replaceFirst("").replace(':', '/').replaceFirst("(\\.git)?/?$", "");
    }

    static Diagnosis history(Circumstances circumstances) {
        return circumstances.inGit(git -> git.isShallow()
                ? Diagnosis.warning(
                        "older commits are missing here, which history, rollback and diff need",
                        "git fetch --unshallow")
                : Diagnosis.ok("all commits are here"));
    }

    static Diagnosis hooks(Circumstances circumstances) {
        return circumstances.inGit(git -> {
            HookState hooks = git.hooks();
            if (!hooks.isThere()) {
                return Diagnosis.warning(
                        "core.hooksPath names " + hooks.folder() + ", which isn't there, so no hook runs",
                        "git config --unset core.hooksPath");
            }
            if (!hooks.idle().isEmpty()) {
                return Diagnosis.warning(
                        "Git passes over hooks that can't be executed: " + String.join(", ", hooks.idle()),
                        "chmod +x " + hooks.folder().resolve(hooks.idle().get(0)));
            }
            return Diagnosis.ok(
                    hooks.active().isEmpty() ? "there are none" : "active: " + String.join(", ", hooks.active()));
        });
    }

    static Diagnosis ignored(Circumstances circumstances) {
        return circumstances.inGit(git -> circumstances.whenRendered(proposal -> {
            Set<RepoPath> ignored = git.ignored(rendered(proposal));
            return ignored.isEmpty()
                    ? Diagnosis.ok("no rendered file is ignored")
                    : Diagnosis.error(
                            "Git ignores " + Plural.of(ignored.size(), "rendered file") + ", such as " + first(ignored),
                            "remove the rule that it names: git check-ignore -v " + first(ignored));
        }));
    }

    static Diagnosis uncommitted(Circumstances circumstances) {
        return circumstances.inGit(git -> circumstances.whenRendered(proposal -> {
            if (git.head().commit() == null) {
                return Diagnosis.warning("nothing is committed yet", "git add --all && git commit -m \"Start\"");
            }
            Set<RepoPath> dirty = git.dirty(rendered(proposal));
            return dirty.isEmpty()
                    ? Diagnosis.ok("all rendered files are committed")
                    : Diagnosis.warning(
                            Plural.of(dirty.size(), "rendered file") + " with changes that aren't committed, such as "
                                    + first(dirty),
                            "git add --all && git commit");
        }));
    }

    private static RepoPath first(Set<RepoPath> paths) {
        return paths.iterator().next();
    }

    private static Set<RepoPath> rendered(Proposal proposal) {
        Set<RepoPath> paths =
                new TreeSet<>(proposal.desired().rendered().files().keySet());
        paths.addAll(proposal.changes().stale());
        return paths;
    }
}

package dev.platform.git;

import dev.platform.finding.PlatformException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;

/** Who commits, from Git's configuration; never made up from the names of user and computer, as JGit would. */
final class Identity {
    private final UserConfig config;

    private Identity(UserConfig config) {
        this.config = config;
    }

    static Identity of(Repository repository) {
        UserConfig config = repository.getConfig().get(UserConfig.KEY);
        boolean known = !config.isAuthorNameImplicit()
                && !config.isAuthorEmailImplicit()
                && !config.isCommitterNameImplicit()
                && !config.isCommitterEmailImplicit();
        if (!known) {
            throw new PlatformException(
                    "Git does not know who you are: user.name or user.email is not set",
                    "run `git config --global user.name \"Your Name\"` and"
                            + " `git config --global user.email you@example.com`");
        }
        return new Identity(config);
    }

    PersonIdent author() {
        return new PersonIdent(config.getAuthorName(), config.getAuthorEmail());
    }

    PersonIdent committer() {
        return new PersonIdent(config.getCommitterName(), config.getCommitterEmail());
    }
}

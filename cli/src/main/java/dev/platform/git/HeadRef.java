package dev.platform.git;

import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** HEAD, which every repository has. */
final class HeadRef {
    private HeadRef() {}

    static Ref of(Repository repository) throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        if (head == null) {
            throw new IOException("HEAD is missing or broken");
        }
        return head;
    }
}

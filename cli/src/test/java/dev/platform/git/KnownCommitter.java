package dev.platform.git;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets tests of other floors commit as Ada, whoever runs them. */
public final class KnownCommitter implements BeforeAllCallback, AfterAllCallback {
    private final IsolatedGit git = new IsolatedGit();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        IsolatedGit.identify("Ada", "ada@acme.example");
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        IsolatedGit.forget();
        git.afterAll(context);
    }
}

package dev.platform.yaml;

import dev.platform.finding.Findings;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.tokens.Token;

/** Reports directives, which the parser swallows before anyone can see them. */
final class DirectiveWatch implements Scanner {
    private final Scanner scanner;
    private final Places places;
    private final Findings findings;
    private boolean seen;

    DirectiveWatch(Scanner scanner, Places places, Findings findings) {
        this.scanner = scanner;
        this.places = places;
        this.findings = findings;
    }

    /** Whether there was one, so that what follows from it need not be reported. */
    boolean sawDirective() {
        return seen;
    }

    @Override
    public Token getToken() {
        Token token = scanner.getToken();
        if (!seen && token.getTokenId() == Token.ID.Directive) {
            seen = true;
            findings.error(
                    "yaml-has-no-directives",
                    places.at(token.getStartMark()),
                    "a line that starts with % is a directive, which is not allowed",
                    "delete the line");
        }
        return token;
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        return scanner.checkToken(choices);
    }

    @Override
    public Token peekToken() {
        return scanner.peekToken();
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }
}

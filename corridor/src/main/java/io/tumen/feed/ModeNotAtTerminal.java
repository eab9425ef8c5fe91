package io.tumen.feed;

import io.tumen.corridor.Link;
import io.tumen.corridor.TerminalId;

/// Terminals are served by the modes of their links.
final class ModeNotAtTerminal implements Rule.OfSense {
    @Override
    public String id() {
        return "mode_not_at_terminal";
    }

    @Override
    public String says() {
        return """
                The mode of a link is among the modes of the terminals at both its ends.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Link> link : draft.links()) {
            check(link, "from_terminal", link.value().from(), draft, findings);
            check(link, "to_terminal", link.value().to(), draft, findings);
        }
    }

    private void check(Entry<Link> link, String column, TerminalId end, Draft draft, Findings findings) {
        draft.findTerminal(end)
                .filter(terminal -> !terminal.modes().contains(link.value().mode()))
                .ifPresent(terminal -> findings.add(
                        this,
                        link.row(),
                        column,
                        end + " is not served by " + link.value().mode() + "; add it to its modes in terminals.csv."));
    }
}

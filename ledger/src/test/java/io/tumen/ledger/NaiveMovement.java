package io.tumen.ledger;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A movement of one box without a declared seal as a clerk would keep it on a card: ticks for what was decided and
/// said, each corrected when something comes in. It shares no code with the ledger, and it only works because here
/// everything comes in in the order in which it happens.
final class NaiveMovement {
    private static final int HOME = 7;
    private static final Set<Move> NAME_IT_AT_HOME = EnumSet.of(
            Move.LAND, Move.RE_ENTER, Move.SEE_THE_SEAL, Move.SEE_ANOTHER_SEAL, Move.COUNT_ALL, Move.COUNT_ONE_LESS);

    private final @Nullable Rule forgotten;
    private boolean accepted;
    private boolean released;
    private boolean reconciled;
    private boolean discharged;
    private boolean cancelled;
    private boolean closed;
    private boolean controlOpen;
    private boolean asking;
    private boolean recovering;
    private boolean guaranteed;
    private int reserved;
    private int claimed;
    private int furthest = -1;
    private boolean sealKnown;
    private boolean broken;
    private boolean seen;
    private boolean otherSeen;
    private boolean counted;
    private boolean miscounted;
    private boolean namedAtHome;
    private int steps;

    /// @param forgotten a rule this clerk does not know; null for a good clerk
    NaiveMovement(@Nullable Rule forgotten) {
        this.forgotten = forgotten;
    }

    /// The rules that speak against it; when there are none, it is done.
    Set<Rule> move(Move move) {
        steps++;
        Set<Rule> against = move.command == null ? EnumSet.noneOf(Rule.class) : against(move);
        against.remove(forgotten);
        if (against.isEmpty()) {
            tick(move);
        }
        return against;
    }

    int steps() {
        return steps;
    }

    Status status() {
        if (closed) {
            return Status.CLOSED;
        }
        if (cancelled) {
            return Status.CANCELLED;
        }
        if (discharged) {
            return guaranteed ? Status.GUARANTEE_FREED : Status.DISCHARGED;
        }
        if (recovering) {
            return Status.RECOVERY;
        }
        if (asking) {
            return Status.ENQUIRY;
        }
        if (reconciled) {
            return matches() ? Status.MATCHED : Status.DISCREPANCY;
        }
        return switch (furthest) {
            case 1 -> Status.EXITED;
            case 2 -> Status.GATE_IN_ABROAD;
            case 3 -> Status.LOADED;
            case 4 -> Status.SAILED;
            case 5 -> Status.TRANSHIPPED;
            case 6 -> Status.DISCHARGED_FROM_SHIP;
            case HOME -> seen || otherSeen || counted || miscounted ? Status.RECONCILING : Status.RE_ENTERED;
            default -> beforeExit();
        };
    }

    private Status beforeExit() {
        if (released) {
            return Status.RELEASED;
        }
        if (!accepted) {
            return Status.LODGED;
        }
        if (controlOpen) {
            return Status.UNDER_CONTROL;
        }
        if (sealKnown) {
            return Status.SEALED;
        }
        return reserved > 0 ? Status.GUARANTEE_RESERVED : Status.ACCEPTED;
    }

    private boolean matches() {
        return namedAtHome && sealKnown && !broken && seen && !otherSeen && counted && !miscounted;
    }

    private Set<Rule> against(Move move) {
        Set<Rule> against = EnumSet.noneOf(Rule.class);
        boolean over = cancelled || discharged;
        boolean afterwards = move == Move.FREE || move == Move.CLOSE;
        add(against, closed || over && !afterwards, Rule.ALREADY_ENDED);
        switch (move) {
            case ACCEPT, ACCEPT_TOO_LATE, ACCEPT_WITHOUT_RIGHT -> {
                add(against, move == Move.ACCEPT_WITHOUT_RIGHT, Rule.RIGHT_TO_DECIDE);
                add(against, accepted, Rule.ALREADY_ACCEPTED);
                add(against, move == Move.ACCEPT_TOO_LATE, Rule.DEADLINE_PASSED);
            }
            case RELEASE, RELEASE_WITHOUT_RIGHT -> {
                add(against, move == Move.RELEASE_WITHOUT_RIGHT, Rule.RIGHT_TO_DECIDE);
                add(against, !accepted, Rule.NOT_ACCEPTED);
                add(against, released, Rule.ALREADY_RELEASED);
                add(against, !sealKnown, Rule.NO_SEAL);
                add(against, broken, Rule.SEAL_BROKEN);
            }
            case RECONCILE, RECONCILE_ANYWAY -> {
                add(against, !accepted, Rule.NOT_ACCEPTED);
                add(against, !released && move == Move.RECONCILE, Rule.NOT_RELEASED);
                add(against, furthest < HOME && move == Move.RECONCILE, Rule.NOT_HOME);
            }
            case DISCHARGE, DISCHARGE_ANYWAY -> {
                add(against, !accepted, Rule.NOT_ACCEPTED);
                add(against, !released && move == Move.DISCHARGE, Rule.NOT_RELEASED);
                add(against, !reconciled, Rule.NOT_RECONCILED);
                add(against, !matches() && move == Move.DISCHARGE, Rule.DISCREPANCY);
            }
            case CLEAR -> {
                add(against, !accepted, Rule.NOT_ACCEPTED);
                add(against, true, Rule.NOTHING_HELD);
            }
            case CANCEL, CANCEL_SILENTLY, CANCEL_WITHOUT_RIGHT -> {
                add(against, move == Move.CANCEL_WITHOUT_RIGHT, Rule.RIGHT_TO_CANCEL);
                add(against, furthest >= 1, Rule.ALREADY_EXITED);
                add(against, move == Move.CANCEL_SILENTLY, Rule.REASON_MISSING);
            }
            case SELECT_FOR_CONTROL -> add(against, !accepted, Rule.NOT_ACCEPTED);
            case RECORD_CONTROL -> {
                add(against, !accepted, Rule.NOT_ACCEPTED);
                add(against, !controlOpen, Rule.CONTROL_NOT_SELECTED);
            }
            case OPEN_ENQUIRY -> {
                add(against, !accepted, Rule.NOT_ACCEPTED);
                add(against, asking, Rule.ENQUIRY_OPEN);
            }
            case ANSWER_ENQUIRY -> add(against, !asking, Rule.NO_ENQUIRY);
            case START_RECOVERY -> {
                add(against, !accepted, Rule.NOT_ACCEPTED);
                add(against, recovering, Rule.ALREADY_RECOVERING);
            }
            case CLOSE -> {
                add(against, !over && !closed && !recovering, Rule.NOT_DISCHARGED);
                add(against, reserved > 0, Rule.GUARANTEE_HELD);
            }
            case RESERVE -> {
                add(against, !accepted, Rule.NOT_ACCEPTED);
                add(against, reserved + claimed + 4 > 10, Rule.GUARANTEE_EXCEEDED);
            }
            case FREE, CLAIM -> add(against, reserved == 0, Rule.NO_GUARANTEE);
            default -> throw new IllegalArgumentException(move.toString());
        }
        return against;
    }

    private static void add(Set<Rule> against, boolean broken, Rule rule) {
        if (broken) {
            against.add(rule);
        }
    }

    private void tick(Move move) {
        switch (move) {
            case ACCEPT, ACCEPT_WITHOUT_RIGHT, ACCEPT_TOO_LATE -> accepted = true;
            case RELEASE, RELEASE_WITHOUT_RIGHT -> released = true;
            case RECONCILE, RECONCILE_ANYWAY -> reconciled = true;
            case DISCHARGE, DISCHARGE_ANYWAY -> {
                discharged = true;
                reserved = 0;
            }
            case CLEAR -> {}
            case CANCEL, CANCEL_SILENTLY, CANCEL_WITHOUT_RIGHT -> {
                cancelled = true;
                reserved = 0;
            }
            case SELECT_FOR_CONTROL -> controlOpen = true;
            case RECORD_CONTROL -> controlOpen = false;
            case OPEN_ENQUIRY -> asking = true;
            case ANSWER_ENQUIRY -> asking = false;
            case START_RECOVERY -> recovering = true;
            case CLOSE -> closed = true;
            case RESERVE -> {
                guaranteed = true;
                reserved += 4;
            }
            case FREE -> reserved = 0;
            case CLAIM -> {
                reserved--;
                claimed++;
            }
            case DEPART -> reach(0);
            case EXIT -> reach(1);
            case GATE_IN -> reach(2);
            case LOAD -> reach(3);
            case SAIL -> reach(4);
            case TRANSHIP -> reach(5);
            case LAND -> reach(6);
            case RE_ENTER -> reach(HOME);
            case SEAL_AT_EXIT, REPLACE_THE_SEAL -> {
                sealKnown = true;
                broken = false;
            }
            case BREAK_THE_SEAL -> broken = true;
            case SEE_THE_SEAL -> seen = true;
            case SEE_ANOTHER_SEAL -> {
                seen = true;
                otherSeen |= sealKnown;
            }
            case COUNT_ALL -> counted = true;
            case COUNT_ONE_LESS -> {
                counted = true;
                miscounted = true;
            }
        }
        namedAtHome |= NAME_IT_AT_HOME.contains(move);
    }

    private void reach(int milestone) {
        furthest = Math.max(furthest, milestone);
    }
}

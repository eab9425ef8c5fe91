package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.flows.AllOrNothing;
import io.tumen.flows.CapacitatedEquilibrium;
import io.tumen.flows.FlowCertificate;
import io.tumen.flows.FlowSolver;
import io.tumen.flows.StochasticEquilibrium;
import io.tumen.flows.UserEquilibrium;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How goods are taken to choose among their ways.
public enum FlowMethod {
    EQUILIBRIUM("nobody gains by going another way, as full as things are"),
    CAPACITATED("nobody gains by going another way, and nothing takes more than it can: what is full has a price"),
    LOGIT("senders see costs differently: most take the cheapest way, some a dearer one (path-size logit)"),
    ALL_OR_NOTHING("each takes its cheapest way, as if it were alone");

    /// At it a way that costs a day more is taken half as often; assumed, since nobody has measured it here.
    static final double USUAL_THETA = 0.03;

    private final String says;

    FlowMethod(String says) {
        this.says = says;
    }

    /// `all-or-nothing`
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it means, in a clause.
    ///
    /// @param theta for the logit, per hour
    String says(double theta) {
        return this == LOGIT
                ? says + ", theta " + FlowNumbers.number(theta) + " an hour"
                        + (theta == USUAL_THETA ? ", which is assumed" : "")
                : says;
    }

    /// @param theta for the logit, per hour
    FlowSolver solver(double theta) {
        return switch (this) {
            case EQUILIBRIUM -> new UserEquilibrium();
            case CAPACITATED -> new CapacitatedEquilibrium();
            case LOGIT -> new StochasticEquilibrium(theta);
            case ALL_OR_NOTHING -> new AllOrNothing();
        };
    }

    /// What a certificate of its answer claims.
    FlowCertificate.Claim claim() {
        return switch (this) {
            case EQUILIBRIUM, CAPACITATED -> FlowCertificate.Claim.EQUILIBRIUM;
            case LOGIT, ALL_OR_NOTHING -> FlowCertificate.Claim.FLOWS;
        };
    }

    /// @param code as [#code()] gives it; null for the equilibrium
    /// @throws InvalidValueException when there is no such method
    static FlowMethod of(@Nullable String code) {
        return code == null
                ? EQUILIBRIUM
                : Stream.of(values())
                        .filter(method -> method.code().equals(code.strip()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValueException("method", code, "one of " + codes()));
    }

    private static String codes() {
        return Stream.of(values()).map(FlowMethod::code).collect(Collectors.joining(", "));
    }
}

package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.Desk;
import io.tumen.operations.HinterlandView;
import io.tumen.operations.LatestForm;
import io.tumen.operations.LatestView;
import io.tumen.operations.Office;
import io.tumen.operations.ProfileForm;
import io.tumen.operations.ProfileView;
import io.tumen.operations.Profiles;
import io.tumen.operations.ReachForm;
import io.tumen.operations.ReachView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a plan is not asked for: arrive-by, many ready times, many places.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "plan")
class ReadyController {
    private final Office office;

    ReadyController(Office office) {
        this.office = office;
    }

    @GetMapping("/latest")
    @Operation(
            summary = "By when goods must be ready to be there by a deadline, and what each way then costs",
            description = "Looks at the 60 days before the deadline. Where no way is in time, the notes tell the"
                    + " earliest arrival, or nearMisses tell why there is none.")
    LatestView latest(
            @RequestParam String origin,
            @RequestParam String destination,
            @RequestParam String deadline,
            @RequestParam(required = false) @Nullable String notBefore,
            @ParameterObject @ModelAttribute Asked asked) {
        var form =
                new LatestForm(origin, destination, deadline, Asked.stated(notBefore), asked.goods(), asked.limits());
        return desk(asked).deadlines().latest(form, office.clock().instant());
    }

    @GetMapping("/profile")
    @Operation(
            summary = "The ways of goods ready on many days, one ready time after the other",
            description = "At most " + Profiles.MOST_DAYS + " days and " + Profiles.MOST_READY_TIMES
                    + " ready times. Ready times that share their ways are one period.")
    ProfileView profile(
            @RequestParam String origin,
            @RequestParam String destination,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String days,
            @RequestParam(required = false) @Nullable String step,
            @ParameterObject @ModelAttribute Asked asked) {
        var form = new ProfileForm(
                origin, destination, from, Asked.stated(days), Asked.stated(step), asked.goods(), asked.limits());
        return desk(asked).profiles().profile(form, done -> {});
    }

    @GetMapping("/reach")
    @Operation(summary = "Where goods of one place can get to: the earliest and the cheapest way to each place")
    ReachView reach(
            @RequestParam String origin, @RequestParam String ready, @ParameterObject @ModelAttribute Asked asked) {
        return desk(asked).reaches().reach(new ReachForm(origin, ready, asked.goods(), asked.limits()));
    }

    @GetMapping("/hinterland")
    @Operation(
            summary = "Which first port wins the goods of each place for one destination, by cost, time and CO2e, and"
                    + " by what margin")
    HinterlandView hinterland(
            @RequestParam String destination,
            @RequestParam String ready,
            @ParameterObject @ModelAttribute Asked asked) {
        return desk(asked)
                .hinterlands()
                .hinterland(new ReachForm(destination, ready, asked.goods(), asked.limits()), done -> {});
    }

    private Desk desk(Asked asked) {
        return office.desk().under(asked.scenarios());
    }
}

package io.tumen.feed;

import io.tumen.law.RulePack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// From `procedures/*.yaml` to rule packs, each file one dated version.
public final class RulePackFeed {
    static final String FOLDER = "procedures";

    private RulePackFeed() {}

    /// A rule pack that is not part of its package yet.
    public sealed interface Draft {
        record Read(RulePack pack, List<Finding> findings) implements Draft {
            public Read {
                findings = List.copyOf(findings);
            }
        }

        record Refused(List<Finding> findings) implements Draft {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    /// Reads one file outside of a package, against the sources of that package.
    public static Draft readDraft(Path packageFolder, Path draft) {
        var findings = new Findings();
        String name = draft.toString().replace('\\', '/');
        return read(packageFolder, PackageFiles.readScenario(draft, findings), name, findings);
    }

    /// The same of a file that was sent.
    ///
    /// @param name what the sender calls it
    public static Draft readDraft(Path packageFolder, String name, byte[] draft) {
        var findings = new Findings();
        return read(packageFolder, PackageFiles.readSent(name, draft, findings), name, findings);
    }

    private static Draft read(Path packageFolder, PackageFiles files, String name, Findings findings) {
        RegimeFeed.Known known = PackageFiles.findAt(packageFolder, new Findings())
                .map(found -> CorridorFeed.known(RawPackage.of(found)))
                .orElseGet(() -> new RegimeFeed.Known(Map.of(), Set.of(), Map.of()));
        RulePack pack = new RulePackReader(files, name, known, findings).read().orElse(null);
        return pack == null || findings.hasErrors()
                ? new Draft.Refused(findings.all())
                : new Draft.Read(pack, findings.all());
    }

    /// The packs without faults, only to be used when no error was found.
    static List<RulePack> read(PackageFiles files, RegimeFeed.Known known, Findings findings) {
        var packs = new ArrayList<RulePack>();
        Map<LocalDate, String> days = new HashMap<>();
        for (String file : files.filesIn(FOLDER)) {
            Optional<RulePack> read = new RulePackReader(files, file, known, findings).read();
            read.ifPresent(pack -> {
                String other = days.putIfAbsent(pack.inForce(), pack.id());
                if (other != null) {
                    findings.add(
                            YamlRules.SAME_FIRST_DAY,
                            file,
                            1,
                            pack.inForce().toString(),
                            "The rule pack '" + other + "' is in force from the same day; right would be another day.");
                }
                packs.add(pack);
            });
        }
        return List.copyOf(packs);
    }
}

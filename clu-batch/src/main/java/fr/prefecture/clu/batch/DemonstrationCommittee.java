package fr.prefecture.clu.batch;

import fr.prefecture.clu.committee.Arrangement;
import fr.prefecture.clu.committee.BodyRow;
import fr.prefecture.clu.committee.BodyTerms;
import fr.prefecture.clu.committee.Channel;
import fr.prefecture.clu.committee.Format;
import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.committee.MemberDetails;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.committee.Rank;
import fr.prefecture.clu.committee.RepresentedBodies;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** In demonstration mode: a fictitious committee, whose twenty titulars sat on 31 May 2021. */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationCommittee {

    private static final String CAST = "/demonstration/comite.tsv";

    @EJB private RepresentedBodies bodies;
    @EJB private Members members;

    /** Does nothing once there is any organisation. */
    public void sit() {
        if (!bodies.all().isEmpty()) {
            return;
        }
        List<String[]> lines = cast();
        lines.stream()
                .map(part -> Map.entry(part[0], MemberCollege.valueOf(part[1])))
                .distinct()
                .forEach(body -> bodies.create(new BodyTerms(body.getKey(), body.getValue(), 1)));
        Map<String, Long> numbers =
                bodies.all().stream().collect(Collectors.toMap(BodyRow::name, BodyRow::id));
        lines.forEach(part -> members.create(numbers.get(part[0]), details(part)));
    }

    private static MemberDetails details(String[] part) {
        Set<Arrangement> asked =
                Arrays.stream(part[9].split(",", -1))
                        .filter(word -> !word.isEmpty())
                        .map(Arrangement::valueOf)
                        .collect(Collectors.toSet());
        return new MemberDetails(
                1,
                Rank.valueOf(part[4]),
                part[2],
                part[3],
                part[10],
                part[11],
                part[12],
                Channel.valueOf(part[7]),
                Format.valueOf(part[8]),
                asked,
                LocalDate.parse(part[5]),
                Optional.of(LocalDate.parse(part[6])));
    }

    private static List<String[]> cast() {
        try (InputStream lines = DemonstrationCommittee.class.getResourceAsStream(CAST)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

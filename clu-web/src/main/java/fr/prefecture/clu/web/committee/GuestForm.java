package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.committee.Participant;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of somebody who is no member. */
public class GuestForm {

    private String name = "";
    private String function = "";
    private String body = "";
    private MemberCollege college = MemberCollege.SERVICES;

    Participant who() {
        return new Participant(Optional.empty(), text(name), text(function), text(body), college);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public List<SelectItem> getColleges() {
        return Stream.of(MemberCollege.values())
                .map(one -> new SelectItem(one, Texts.of("MemberCollege." + one.name())))
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFunction() {
        return function;
    }

    public void setFunction(String function) {
        this.function = function;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public MemberCollege getCollege() {
        return college;
    }

    public void setCollege(MemberCollege college) {
        this.college = college;
    }
}

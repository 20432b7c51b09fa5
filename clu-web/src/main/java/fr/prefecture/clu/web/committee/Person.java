package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MemberRow;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The member whose number is in the address, for all pages about one member. */
@RequestScoped
public class Person {

    @Inject Members members;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<MemberRow> found;

    void mustExist() throws IOException {
        if (found().isEmpty()) {
            messages.missing();
        }
    }

    /** A form that no longer makes sense leads back to the facts. */
    void mustBeOpen() throws IOException {
        mustExist();
        if (found().filter(row -> line().isArchived()).isPresent()) {
            back();
        }
    }

    MandateLine line() {
        return new MandateLine(found().orElseThrow());
    }

    Optional<MemberRow> found() {
        if (found == null) {
            found = members.find(Long.parseLong(request.getParameter("id")));
        }
        return found;
    }

    String address() {
        return request.getContextPath() + line().address();
    }

    void back() throws IOException {
        messages.leadTo(address());
    }

    void back(String news) throws IOException {
        messages.tellNext(news);
        back();
    }
}

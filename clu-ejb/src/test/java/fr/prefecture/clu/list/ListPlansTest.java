package fr.prefecture.clu.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListPlansTest {

    /** Of one person there are so few that they are sorted. */
    private static final String FEW = SavedViews.class.getName();

    @Test
    void a_test_reads_the_plans_of_each_list() {
        JavaClasses all = new ClassFileImporter().importPackages("fr.prefecture.clu");
        Set<JavaClass> lists = all.get(Listed.class).getAllSubclasses();
        Set<JavaClass> tested =
                all.get(ListPlans.class).getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .flatMap(test -> test.getDirectDependenciesFromSelf().stream())
                        .map(Dependency::getTargetClass)
                        .collect(Collectors.toSet());

        assertThat(lists).extracting(JavaClass::getName).contains(FEW);
        assertThat(lists).filteredOn(one -> !one.getName().equals(FEW)).isNotEmpty();
        assertThat(tested)
                .containsAll(lists.stream().filter(one -> !one.getName().equals(FEW)).toList());
    }
}

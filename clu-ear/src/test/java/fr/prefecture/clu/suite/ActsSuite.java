package fr.prefecture.clu.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What people and other systems do, at the same time as {@link LooksSuite}. */
@Suite
@ExcludeTags("slow")
@SelectPackages("fr.prefecture.clu")
@IncludeClassNamePatterns(".*(E2E|IT)")
@ExcludeClassNamePatterns({
    LooksSuite.LOOKS,
    ".*\\.Postgres\\w*IT",
    ".*\\.(bench|planted|log|release|supply)\\..*"
})
class ActsSuite {}

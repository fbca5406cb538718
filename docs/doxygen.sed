# What Doxygen needs of pages that GitHub shows as they are.
# Anchors have one name in all pages, and are linked by it alone.
s/\]\([a-z./-]*\.md#([A-Za-z0-9-]+)\)/](#\1)/g
# Names for the pages of the reference, which do not depend on folders.
s/^# ([A-Z]+-[A-Z0-9]+): .*/& {#\1}/
s/^# Reference of (types|rules|reports)$/& {#reference-\1}/
s/^# Where each statement has its place$/& {#reference-statements}/
# In the tree of pages, those of rules stand below their index.
s/^\| \[([A-Z]+-[A-Z0-9]+)\]\(rules\/[^)]*\)/| \\subpage \1 "\1"/

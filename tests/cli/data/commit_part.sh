# A part of a directory is committed: nothing that its .dvc file then names is missing from the cache.
project
mkdir d
echo 1 >d/one
echo 2 >d/two
quietly dvc add d
echo changed >d/one
echo changed too >d/two
run dvc commit -f d/nosuch <<'END'
ERROR: failed to commit d/nosuch - output 'd/nosuch' does not exist
[exit 1]
END
run dvc commit -f d/one <<'END'
END
run dvc status <<'END'
Data and pipelines are up to date.
END
rm -r d
quietly dvc checkout
run cat d/two <<'END'
changed too
END

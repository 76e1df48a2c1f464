# cache.type decides what stands in the workspace.
project
quietly dvc config cache.type hardlink
echo 1 >data
quietly dvc add data
run stat -c '%a %h' data <<'END'
444 2
END
rm data
quietly dvc config cache.type symlink
quietly dvc checkout
run readlink data <<'END'
/repo/.dvc/cache/files/md5/b0/26324c6904b2a9cb4b88d6d61c81d1
END
rm data
quietly dvc config cache.type copy
quietly dvc checkout
run stat -c '%a %h' data <<'END'
644 1
END
run dvc status <<'END'
Data and pipelines are up to date.
END

# Links into the cache become files of their own.
deviation error-words 5
project
run -q dvc config cache.type hardlink,symlink
mkdir d
echo 1 >d/one
echo f >f
run -q dvc add d f
run dvc unprotect f d
snapshot
run dvc unprotect f
run dvc unprotect nosuch
run dvc status

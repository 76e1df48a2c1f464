# Patterns for directories, anchored and not, and ** in them.
project
mkdir -p d/tmp/x d/a/tmp/y d/a/b/c
for f in d/tmp/1 d/tmp/x/2 d/a/tmp/3 d/a/tmp/y/4 d/a/b/c/5 d/a/b/tmp; do echo "$f" >$f; done
for pattern in 'tmp/' '/tmp/' 'd/tmp' '**/tmp' 'd/**/c' 'd/a/**' 'b/c' '/d/*/tmp' 'tmp/*'; do
    printf '%s\n' "$pattern" >.dvcignore
    run dvc check-ignore -d -n -a d/tmp d/tmp/1 d/tmp/x/2 d/a/tmp d/a/tmp/3 d/a/tmp/y/4 d/a/b/c/5 d/a/b/tmp d/a
done
printf 'tmp/\n' >.dvcignore
run dvc add d

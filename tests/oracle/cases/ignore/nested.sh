# Several .dvcignore files: the inner one counts from its directory and has the last word.
deviation inner-ignore 3 4
project
mkdir -p d/s/t
for f in d/a.log d/s/a.log d/s/b.log d/s/t/a.log d/s/t/keep d/keep; do echo "$f" >$f; done
printf '*.log\n' >.dvcignore
printf '!b.log\n/keep\n' >d/s/.dvcignore
printf '!a.log\nkeep\n' >d/s/t/.dvcignore
run dvc check-ignore -d d/a.log d/s/a.log d/s/b.log d/s/t/a.log d/s/t/keep d/keep
run dvc check-ignore -a -d d/s/b.log d/s/t/a.log
run dvc add d
run dvc add d/s

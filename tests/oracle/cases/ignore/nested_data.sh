# .dvcignore files inside of a directory that is added.
deviation inner-ignore 1
project
mkdir -p d/s/t
for f in d/a.log d/s/a.log d/s/b.log d/s/t/a.log d/s/t/keep d/keep; do echo "$f" >$f; done
printf '*.log\n' >d/s/.dvcignore
run dvc add d
rm d/s/.dvcignore
run dvc add d
echo '*.log' >.dvcignore
run dvc add d
run dvc status

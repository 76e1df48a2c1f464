# Negation: a file comes back, but not below a directory that is ignored.
project
mkdir -p d/out/in d/other
for f in d/out/a d/out/keep d/out/in/keep d/other/keep d/other/b d/c; do echo "$f" >$f; done
printf 'out\n!keep\n' >.dvcignore
run dvc check-ignore -d d/out d/out/a d/out/keep d/out/in/keep d/other/keep
printf 'out/*\n!out/keep\n' >d/.dvcignore
printf '# nothing\n' >.dvcignore
run dvc check-ignore -d d/out d/out/a d/out/keep d/out/in/keep d/other/keep
printf '/d/*\n!/d/other\n' >.dvcignore
run dvc check-ignore -d d/out d/c d/other d/other/keep d/other/b
rm d/.dvcignore
run -q dvc add d
cat d.dvc

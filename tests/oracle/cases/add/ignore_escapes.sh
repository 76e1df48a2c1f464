# Special characters of names are escaped in .gitignore; its last line is ended first.
project
printf '*.o\n/keep' >.gitignore
for name in 'we[ird' '#hash' '!bang' 'st*r' 'q?m' 'a b' 'back\slash'; do
    echo "$name" >"$name"
    run dvc add "$name"
done
run dvc add 'x.o'

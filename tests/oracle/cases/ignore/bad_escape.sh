# A pattern that ends in a backslash is none: every command that meets it fails.
project
deviation error-words
echo 1 >a
echo 2 >b
run -q dvc add b
for line in 'a\' '!a\' '\' 'b\\\'; do
    printf '%s\n' "$line" >.dvcignore
    run -h dvc check-ignore a
    run -h dvc check-ignore -d a
    run -h dvc add a
    run -h dvc status
done
printf 'b\\\\\n' >.dvcignore
run dvc check-ignore -d a 'b\'

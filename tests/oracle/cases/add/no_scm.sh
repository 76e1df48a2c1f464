# Without Git: no .gitignore, no reminder.
run -q dvc init --no-scm
echo 1 >f
run dvc add f
rm f
run dvc checkout
run dvc status

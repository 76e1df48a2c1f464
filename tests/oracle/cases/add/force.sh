# -f alone changes nothing: what is tracked is updated without it, what is another's stays so.
project
small_pipeline
run -q dvc repro
echo 1 >a
run dvc add -f a
echo 2 >a
run dvc add --force a
echo by-hand >model.txt
run dvc add -f model.txt
echo tracked >t
git add t
run dvc add -f t

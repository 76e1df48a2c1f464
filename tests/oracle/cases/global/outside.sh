# Outside of a project every command ends with 253.
run dvc status
run dvc root
run dvc repro
run dvc exp show
run dvc exp run
run dvc params diff
run dvc checkout

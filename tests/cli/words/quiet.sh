# With -q nothing is said, not even errors; the exit code says the rest.
project
small_pipeline
commit pipeline
run dvc repro -q
echo more >>data.txt
run dvc status -q <<'END'
[exit 1]
END
run dvc exp run -q -n x
run dvc status -q
run dvc repro -q nosuch <<'END'
[exit 255]
END

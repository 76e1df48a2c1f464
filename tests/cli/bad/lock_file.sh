# A dvc.lock with a merge conflict, and one that is no YAML.
project
small_pipeline
quietly dvc repro
cp dvc.lock kept
{ echo '<<<<<<< HEAD'; cat kept; echo '======='; cat kept; echo '>>>>>>> other'; } >dvc.lock
run dvc status <<'END'
'./dvc.lock' is invalid (possible merge conflicts).

invalid multiline plain key, in line 1, column 1
[exit 1]
END
printf 'schema: "2.0"\nstages: {train: [\n' >dvc.lock
run dvc repro <<'END'
'./dvc.lock' is invalid.

flow sequence without a closing bracket, in line 3, column 1
[exit 255]
END
cp kept dvc.lock
run dvc status <<'END'
Data and pipelines are up to date.
END

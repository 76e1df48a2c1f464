# A dvc.lock with a merge conflict, and one that is no YAML.
project
small_pipeline
quietly dvc repro
cp dvc.lock kept
{ echo '<<<<<<< HEAD'; cat kept; echo '======='; cat kept; echo '>>>>>>> other'; } >dvc.lock
run dvc status <<'END'
'./dvc.lock' is invalid (possible merge conflicts).

Mapping values are not allowed here, in line 2, column 7
  2 schema: '2.0'                                                               
[exit 1]
END
printf 'schema: "2.0"\nstages: {train: [\n' >dvc.lock
run dvc repro <<'END'
'./dvc.lock' is invalid.

While parsing a flow node, in line 3, column 1
Expected the node content, but found '<stream end>', in line 3, column 1
  3                                                                             
[exit 255]
END
cp kept dvc.lock
run dvc status <<'END'
Data and pipelines are up to date.
END

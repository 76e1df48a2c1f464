# A dvc.lock with a merge conflict, one that is no YAML, and one with an md5 that is none.
project
small_pipeline
quietly dvc repro
cp dvc.lock kept
{ echo '<<<<<<< HEAD'; cat kept; echo '======='; cat kept; echo '>>>>>>> other'; } >dvc.lock
run dvc status <<'END'
'./dvc.lock' is invalid (possible merge conflicts).

Invalid multiline plain key, in line 1, column 1
  1 <<<<<<< HEAD                                                                
[exit 1]
END
printf 'schema: "2.0"\nstages: {train: [\n' >dvc.lock
run dvc repro <<'END'
'./dvc.lock' is invalid.

Flow sequence without a closing bracket, in line 3, column 1
  3                                                                             
[exit 255]
END
sed 's/ md5: [0-9a-f]\{32\}$/ md5: ..\/x/' kept >dvc.lock
run dvc status <<'END'
'./dvc.lock' is invalid: the md5 of 'data.txt', line 8, column 12, is not 32 hexadecimal digits.
[exit 1]
END
cp kept dvc.lock
run dvc status <<'END'
Data and pipelines are up to date.
END

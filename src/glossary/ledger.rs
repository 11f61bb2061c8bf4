//! Words of this book: verdicts of the ledger and badges of curves and numbers.

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::word(
        "verdict",
        "Verdict",
        &["verdicts"],
        "What follows when a statement of a paper is set beside what its equations give. It is computed when this book is built, and never typed. It says nothing \
         about experiments. Look at the two numbers and at the words between them, before you look at the verdict.",
    )
    .see(&["reproduces", "does_not_follow", "depends_on_the_reading"]),
    Term::word(
        "reproduces",
        "Reproduces",
        &["reproduced"],
        "A verdict: what the paper says comes out of its own equations. A printed number is met within half a unit of its last digit. Look at the printed and at \
         the computed number.",
    )
    .see(&["verdict", "does_not_follow"]),
    Term::word(
        "follows_from_rounded_numbers",
        "Follows from rounded numbers",
        &[],
        "A verdict: the printed number comes out only if an intermediate result is rounded as the paper prints it. With all digits it is missed by a little. Look at \
         which number was rounded.",
    )
    .see(&["verdict"]),
    Term::word(
        "depends_on_the_reading",
        "Depends on the reading",
        &[],
        "A verdict: the words of the paper can be read in two ways. By one of them the statement comes out, by the other it does not. Look at both readings, each with \
         its number.",
    )
    .see(&["verdict"]),
    Term::word(
        "misprint",
        "Misprint",
        &["misprints"],
        "A verdict: the formula as printed fails, and with one small correction it gives what the paper uses. So the author had the right one. Look at the correction, \
         and at the number that it gives.",
    )
    .see(&["verdict", "corrected"]),
    Term::word(
        "does_not_follow",
        "Does not follow",
        &[],
        "A verdict: what the paper says does not come out of its own equations, in the most sensible reading that we found. It may still be true of nature. Look at \
         how far the two sides are apart.",
    )
    .see(&["verdict", "reproduces"]),
    Term::word(
        "cannot_be_computed",
        "Cannot be computed",
        &[],
        "A verdict: something that the computation needs is not given in the paper. Nothing is invented in its place. Look at what is missing.",
    )
    .see(&["verdict"]),
    Term::word(
        "true_by_definition",
        "True by definition",
        &["by definition"],
        "A verdict: the statement comes out because it was put in, by the paper or by a choice of ours. It could not have failed, so it is no test. Look at where it \
         was put in.",
    )
    .see(&["verdict"]),
    Term::word(
        "taken_as_stated",
        "Taken as stated",
        &["as stated"],
        "A verdict: the statement is an input of the paper and not a result. There is nothing to compute. Look at which results rest on it.",
    )
    .see(&["verdict"]),
    Term::word(
        "as_printed",
        "As printed",
        &[],
        "A badge: the curve or number comes from an equation of the paper as it stands there. It does not say that the equation is right. Look at the number of the \
         equation, and read it in the paper.",
    )
    .see(&["corrected", "our_assumption", "derived", "stated_only"]),
    Term::word(
        "corrected",
        "Corrected",
        &["correction"],
        "A badge: the printed equation cannot be right, and another is used. The printed form is shown beside it, with the reason. Look at what the change does to the \
         curve, where both are drawn.",
    )
    .see(&["as_printed", "misprint"])
    .shown_by(&["etm.double_well"]),
    Term::word(
        "our_assumption",
        "Our assumption",
        &["our assumptions"],
        "A badge: the paper leaves something open that the computation needs, and we chose it. The choice is named, and often you can change it. Look at whether a \
         conclusion depends on it.",
    )
    .see(&["as_printed", "corrected"]),
    Term::word(
        "derived",
        "Derived from the paper",
        &[],
        "A badge: it follows from equations of the paper by steps that were checked here. The paper does not print it itself. Look at the equations that it starts \
         from.",
    )
    .see(&["as_printed", "read_into_the_paper"]),
    Term::word(
        "textbook_law",
        "Textbook law",
        &["textbook laws"],
        "A badge: a law in common use, from the publication named beside it. None of the papers of the theories holds or derives it. Look at whether a theory \
         reaches the same law by its own way.",
    )
    .see(&["as_printed", "stated_only"]),
    Term::word(
        "read_into_the_paper",
        "Read into the paper",
        &[],
        "A badge, “inferred”: the paper does not say it in so many words. We read it into the text, and the reason is given. Look at that reason.",
    )
    .see(&["our_assumption", "derived"]),
    Term::word(
        "stated_only",
        "Stated only",
        &[],
        "A badge, “as stated”: the paper gives this number or relation and does not derive it. It is taken as it stands. Look at what depends on it.",
    )
    .see(&["as_printed", "read_into_the_paper"]),
    Term::word(
        "measured_points",
        "Measured points",
        &["measured point"],
        "A badge, “measured”: the points come from an experiment, by the people whom the source names. No theory enters them. Look at their error bars where there are some.",
    )
    .see(&["published_fit", "stated_only"]),
    Term::word(
        "published_fit",
        "Published fit",
        &["published fits"],
        "A badge: a curve that others fitted to measured points, over the range for which they made it. Outside of that range it says nothing. Look at where it begins and \
         ends.",
    )
    .see(&["measured_points"]),
    Term::word(
        "drawn_only",
        "Drawn only",
        &[],
        "A badge, “illustration”: the line or number helps the eye, and no equation of the paper stands behind it. It may follow from how the picture was drawn. Look at \
         the curves with another badge before you conclude anything.",
    )
    .see(&["as_printed", "our_assumption"]),
    Term::word(
        "number_from_a_source",
        "Number from a source",
        &[],
        "A badge, “cited”: the number of a preset was read in the source that is named beside it. Its error stands there too, if it is known. Look at that source before \
         you build on the number.",
    )
    .see(&["from_memory", "number_of_the_paper", "measured_points"]),
    Term::word(
        "number_from_others",
        "Number from other numbers",
        &[],
        "A badge, “computed from other numbers”: no source prints the number itself. It was computed here from the numbers that are named beside it. If one of those is from \
         memory, that is said there. Look at the numbers that it starts from.",
    )
    .see(&["number_from_a_source", "derived"]),
    Term::word(
        "number_of_the_paper",
        "Number of the paper",
        &[],
        "A badge, “printed in the paper”: the number of a preset stands in the paper of the theory, at the place named beside it. The paper may have measured, fitted or \
         assumed it. Look at what the paper says there.",
    )
    .see(&["number_from_a_source", "stated_only"]),
    Term::word(
        "number_of_ours",
        "Number of our choice",
        &[],
        "A badge, “our choice”: neither the paper nor a source gives the number, so we chose it. What led to it is said beside it. It is no measurement. Look at what \
         changes when you move it.",
    )
    .see(&["our_assumption", "from_memory"]),
    Term::word(
        "from_memory",
        "From memory",
        &["recalled"],
        "A number that we wrote down from memory. We did not read it in a source, so it may be wrong. You can replace it by your own. Look for a source before you use it.",
    )
    .see(&["our_assumption", "measured_points"]),
];

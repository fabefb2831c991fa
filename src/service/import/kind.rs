//! What kinds of files there are, and the names of their columns. Source: `formats.md`, Imported files.

use serde::{Deserialize, Serialize};

/// A kind of file that goes in and comes out the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Goals of the centre.
    Goals,
    /// Competences with their questions.
    Competences,
    /// Job profiles.
    Profiles,
    /// Levels the profiles demand.
    Requirements,
    /// The unit tree.
    Units,
    /// Employees with their history.
    Employees,
    /// Courses.
    Courses,
    /// Levels courses lead to.
    CourseAims,
    /// Runs of courses.
    Runs,
    /// Colleagues behind the runs.
    RunStaff,
    /// Answers and comments of competence forms.
    Evaluations,
    /// Sickness spells.
    Absence,
}

impl Kind {
    /// Every kind, so that each stands after those it mostly points to; the large ones last.
    pub const ALL: [Self; 12] = [
        Self::Goals,
        Self::Competences,
        Self::Profiles,
        Self::Requirements,
        Self::Units,
        Self::Employees,
        Self::Courses,
        Self::CourseAims,
        Self::Runs,
        Self::RunStaff,
        Self::Evaluations,
        Self::Absence,
    ];

    /// The name on the command line, in the journal and of the file that `export all` writes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Competences => "competences",
            Self::Profiles => "profiles",
            Self::Requirements => "requirements",
            Self::Units => "units",
            Self::Employees => "employees",
            Self::Courses => "courses",
            Self::CourseAims => "course_aims",
            Self::Runs => "runs",
            Self::RunStaff => "run_staff",
            Self::Evaluations => "evaluations",
            Self::Absence => "absence",
        }
    }

    /// The kind with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

macro_rules! columns {
    ($($variant:ident = $name:literal,)*) => {
        /// A column of a file, under its stable English name. The same name means the same in every kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Column { $(#[doc = concat!("Column `", $name, "`.")] $variant,)* }

        impl Column {
            /// Every column.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in the first line of a file.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

columns! {
    UnitId = "unit_id",
    EmployeeId = "employee_id",
    ValidFrom = "valid_from",
    ProfileId = "profile_id",
    GoalId = "goal_id",
    CompetenceId = "competence_id",
    RoundId = "round_id",
    Rater = "rater",
    Name = "name",
    Kind = "kind",
    ParentId = "parent_id",
    ManagerId = "manager_id",
    Title = "title",
    ManagementLevel = "management_level",
    WeeklyHours = "weekly_hours",
    Hired = "hired",
    Left = "left",
    Agreement = "agreement",
    Employment = "employment",
    Login = "login",
    Email = "email",
    OccupationalGroup = "occupational_group",
    Purpose = "purpose",
    Tasks = "tasks",
    Guideline = "guideline",
    Source = "source",
    Area = "area",
    Question = "question",
    Level1 = "level_1",
    Level2 = "level_2",
    Level3 = "level_3",
    Level4 = "level_4",
    Level5 = "level_5",
    Level = "level",
    Answer = "answer",
    Comment = "comment",
    FirstDay = "first_day",
    LastDay = "last_day",
    Percent = "percent",
    Cancelled = "cancelled",
    CourseId = "course_id",
    RunId = "run_id",
    Provider = "provider",
    Text = "text",
    Serves = "serves",
    TargetGroup = "target_group",
    Prerequisites = "prerequisites",
    Hours = "hours",
    Price = "price",
    Contact = "contact",
    Link = "link",
    OwnerId = "owner_id",
    Approval = "approval",
    Starts = "starts",
    Ends = "ends",
    Place = "place",
    Seats = "seats",
    Minimum = "minimum",
    Deadline = "deadline",
    State = "state",
    Role = "role",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_both_ways_and_are_no_others() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
        assert_eq!(Kind::from_name("nothing"), None);
    }
}
